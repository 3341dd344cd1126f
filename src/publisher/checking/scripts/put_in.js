// Runs the scripts at these addresses in the page, one after the other; the tag of each is gone before it runs.
async (addresses) => {
  for (const address of addresses)
    await new Promise((resolve, reject) => {
      const tag = document.createElement("script");
      tag.onload = resolve;
      tag.onerror = () => reject(new Error(`${address} could not be fetched`));
      tag.src = address;
      document.head.append(tag);
      tag.remove();
    });
}
